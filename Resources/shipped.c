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
static const unsigned char backend_and_databases[] = {
#embed "../question-banks/backend-and-databases.yaml"
};
static const unsigned char frontend_and_web[] = {
#embed "../question-banks/frontend-and-web.yaml"
};
static const unsigned char data_and_machine_learning[] = {
#embed "../question-banks/data-and-machine-learning.yaml"
};
static const unsigned char product_and_design[] = {
#embed "../question-banks/product-and-design.yaml"
};
static const unsigned char leadership_and_management[] = {
#embed "../question-banks/leadership-and-management.yaml"
};
static const unsigned char customer_sales_and_service[] = {
#embed "../question-banks/customer-sales-and-service.yaml"
};
static const unsigned char questions_to_ask_them[] = {
#embed "../question-banks/questions-to-ask-them.yaml"
};

static const shipped_file banks[] = {
    SHIPPED("behavioural-core", behavioural_core),
    SHIPPED("motivation-and-fit", motivation_and_fit),
    SHIPPED("engineering-fundamentals", engineering_fundamentals),
    SHIPPED("backend-and-databases", backend_and_databases),
    SHIPPED("frontend-and-web", frontend_and_web),
    SHIPPED("data-and-machine-learning", data_and_machine_learning),
    SHIPPED("product-and-design", product_and_design),
    SHIPPED("leadership-and-management", leadership_and_management),
    SHIPPED("customer-sales-and-service", customer_sales_and_service),
    SHIPPED("questions-to-ask-them", questions_to_ask_them),
};

static const unsigned char screen_blueprint[] = {
#embed "blueprints/screen.yaml"
};
static const unsigned char technical_blueprint[] = {
#embed "blueprints/technical.yaml"
};
static const unsigned char onsite_blueprint[] = {
#embed "blueprints/onsite.yaml"
};
static const unsigned char final_blueprint[] = {
#embed "blueprints/final.yaml"
};
static const unsigned char hr_blueprint[] = {
#embed "blueprints/hr.yaml"
};

static const shipped_file blueprints[] = {
    SHIPPED("screen", screen_blueprint),
    SHIPPED("technical", technical_blueprint),
    SHIPPED("onsite", onsite_blueprint),
    SHIPPED("final", final_blueprint),
    SHIPPED("hr", hr_blueprint),
};

static const unsigned char confirm_message[] = {
#embed "messages/confirm.md"
};
static const unsigned char thank_you_message[] = {
#embed "messages/thank-you.md"
};
static const unsigned char reply_message[] = {
#embed "messages/reply.md"
};
static const unsigned char follow_up_message[] = {
#embed "messages/follow-up.md"
};
static const unsigned char reschedule_message[] = {
#embed "messages/reschedule.md"
};
static const unsigned char cancel_message[] = {
#embed "messages/cancel.md"
};
static const unsigned char decline_message[] = {
#embed "messages/decline.md"
};
static const unsigned char withdraw_message[] = {
#embed "messages/withdraw.md"
};
static const unsigned char apology_message[] = {
#embed "messages/apology.md"
};
static const unsigned char accept_message[] = {
#embed "messages/accept.md"
};

static const shipped_file messages[] = {
    SHIPPED("confirm", confirm_message),
    SHIPPED("thank-you", thank_you_message),
    SHIPPED("reply", reply_message),
    SHIPPED("follow-up", follow_up_message),
    SHIPPED("reschedule", reschedule_message),
    SHIPPED("cancel", cancel_message),
    SHIPPED("decline", decline_message),
    SHIPPED("withdraw", withdraw_message),
    SHIPPED("apology", apology_message),
    SHIPPED("accept", accept_message),
};

static const unsigned char bank_schema_json[] = {
#embed "bank.schema.json"
};
static const unsigned char config_yaml[] = {
#embed "config.yaml"
};
static const unsigned char fillers_en_txt[] = {
#embed "fillers-en.txt"
};
static const unsigned char mine_yaml[] = {
#embed "mine.yaml"
};
static const unsigned char manual_roff[] = {
#embed "manual.roff"
};
static const unsigned char sheet_html[] = {
#embed "sheet.html"
};
static const unsigned char version_txt[] = {
#embed "version.txt"
};

static const shipped_file texts[] = {
    SHIPPED("bank.schema.json", bank_schema_json),
    SHIPPED("config.yaml", config_yaml),
    SHIPPED("fillers-en.txt", fillers_en_txt),
    SHIPPED("mine.yaml", mine_yaml),
    SHIPPED("manual.roff", manual_roff),
    SHIPPED("sheet.html", sheet_html),
    SHIPPED("version.txt", version_txt),
};

const shipped_file *shipped_banks(size_t *count) {
  *count = COUNT(banks);
  return banks;
}

const shipped_file *shipped_blueprints(size_t *count) {
  *count = COUNT(blueprints);
  return blueprints;
}

const shipped_file *shipped_messages(size_t *count) {
  *count = COUNT(messages);
  return messages;
}

shipped_file shipped_text(const char *name) {
  for (size_t i = 0; i < COUNT(texts); i++)
    if (strcmp(texts[i].name, name) == 0) return texts[i];
  return (shipped_file){};
}
