#pragma once

// The library's headers bring in the system's ICU where it was built with it, and the one inside Foundation has the
// same names with other definitions. Nothing that is used here has to do with it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
