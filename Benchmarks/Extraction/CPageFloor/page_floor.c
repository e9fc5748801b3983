#include "page_floor.h"

#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <string.h>

static void start(void *count, const xmlChar *name, const xmlChar **attributes) {
  (void)name, (void)attributes;
  *(size_t *)count += 1;
}

static void end(void *count, const xmlChar *name) { (void)count, (void)name; }

static void characters(void *count, const xmlChar *text, int length) {
  (void)text;
  *(size_t *)count += (size_t)length;
}

#if LIBXML_VERSION >= 21200
static void ignore(void *count, const xmlError *error) { (void)count, (void)error; }
#else
static void ignore(void *count, xmlErrorPtr error) { (void)count, (void)error; }
#endif

size_t page_floor_parse(const char *bytes, size_t length) {
  size_t count = 0;
  htmlParserCtxtPtr context = htmlNewParserCtxt();
  if (context == NULL) return 0;
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.startElement = start;
  handler.endElement = end;
  handler.characters = characters;
  handler.ignorableWhitespace = characters;
  handler.cdataBlock = characters;
  handler.serror = ignore;
  handler.initialized = XML_SAX2_MAGIC;
  *context->sax = handler;
  context->userData = &count;
  htmlDocPtr document = htmlCtxtReadMemory(
      context, bytes, (int)length, NULL, "UTF-8",
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  if (document != NULL) xmlFreeDoc(document);
  htmlFreeParserCtxt(context);
  return count;
}
