#include "shipped.h"

#include <string.h>

#define SHIPPED(name, bytes) {name, bytes, sizeof bytes}
#define COUNT(files) (sizeof files / sizeof *files)

static const unsigned char behavioural_core[] = {
#embed "../question-banks/behavioural-core.yaml"
};
static const unsigned char motivation_and_fit[] = {
#embed "../question-banks/motivation-and-fit.yaml"
};
static const unsigned char engineering_fundamentals[] = {
#embed "../question-banks/engineering-fundamentals.yaml"
};

static const shipped_file banks[] = {
    SHIPPED("behavioural-core", behavioural_core),
    SHIPPED("motivation-and-fit", motivation_and_fit),
    SHIPPED("engineering-fundamentals", engineering_fundamentals),
};

static const unsigned char bank_schema_json[] = {
#embed "bank.schema.json"
};
static const unsigned char config_yaml[] = {
#embed "config.yaml"
};
static const unsigned char mine_yaml[] = {
#embed "mine.yaml"
};
static const unsigned char manual_roff[] = {
#embed "manual.roff"
};
static const unsigned char version_txt[] = {
#embed "version.txt"
};

static const shipped_file texts[] = {
    SHIPPED("bank.schema.json", bank_schema_json),
    SHIPPED("config.yaml", config_yaml),
    SHIPPED("mine.yaml", mine_yaml),
    SHIPPED("manual.roff", manual_roff),
    SHIPPED("version.txt", version_txt),
};

const shipped_file *shipped_banks(size_t *count) {
  *count = COUNT(banks);
  return banks;
}

shipped_file shipped_text(const char *name) {
  for (size_t i = 0; i < COUNT(texts); i++)
    if (strcmp(texts[i].name, name) == 0) return texts[i];
  return (shipped_file){};
}
