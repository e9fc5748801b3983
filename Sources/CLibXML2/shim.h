// What Swift cannot import from libxml2, or refuses in its version 6 language mode.
#pragma once
#include <libxml/xmlversion.h>
// Debian's libxml2 is built with ICU, whose headers clash with those inside Foundation; nothing here needs them.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

#if LIBXML_VERSION >= 21200
typedef const xmlError *gainsay_error; // const since 2.12
#else
typedef xmlErrorPtr gainsay_error;
#endif

static void gainsay_ignore_error(void *context, gainsay_error error) {
  (void)context;
  (void)error;
}

// Real pages are full of markup errors; nobody wants them on standard error.
static inline void gainsay_silence(xmlSAXHandlerPtr handler) {
  handler->error = NULL;
  handler->warning = NULL;
  handler->fatalError = NULL;
  handler->serror = gainsay_ignore_error;
  handler->initialized = XML_SAX2_MAGIC; // without it serror is not used
}

// The byte offset of the parser's read position in its UTF-8 input.
static inline long gainsay_position(htmlParserCtxtPtr context) {
  return (long)context->input->consumed + (long)(context->input->cur - context->input->base);
}

// The caller has decoded already; nothing is fetched, nothing is printed.
static inline int gainsay_options(void) {
  return HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
         HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC;
}

// The same for XML; entities are not substituted, no DTD is loaded. Depth and size are bounded by the caller.
static inline int gainsay_xml_options(void) {
  return XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET | XML_PARSE_HUGE |
         XML_PARSE_IGNORE_ENC;
}
