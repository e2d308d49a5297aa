import { MEDIA } from './media-types';

/** What may stand before the first tag that tells: comments, declarations, blank space. */
const PROLOG: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<?', '>'],
  ['<![', '>'],
];
const HTML_START =
  /^<(?:!doctype html|html|head|body|meta|title|link|style|script|table|tbody|tr|td|div|p|span|font|center|h[1-6]|br|ul|ol|li|dl|form|nav|main|header|section|article|a|b|strong|img)\b/i;
const HTML_TAG = /<\/?(?:html|body|table|tr|td|th|div|p|span|br)\b[^<>]*>/gi;
const HTML_EXTENSION = /^(?:s?html?|xhtml|aspx?|jspx?|php|do|action)$/;

/** A page's tags may begin after a stretch of text; this many of them make it a page. */
const ENOUGH_TAGS = 5;

/** The line under the head of a Markdown table. */
const MARKDOWN_RULE = /^[ \t]*\|?(?:[ \t]*:?-{2,}:?[ \t]*\|)+(?:[ \t]*:?-{2,}:?[ \t]*)?$/m;

const BY_EXTENSION: Readonly<Record<string, string>> = {
  md: MEDIA.markdown,
  markdown: MEDIA.markdown,
  csv: MEDIA.csv,
  tsv: MEDIA.tsv,
};

/** Kind of a text by its beginning (decoded), the extension where that leaves a choice. */
export function textType(text: string, extension: string): string {
  if (/^[\s\0]*$/.test(text)) return MEDIA.empty;
  if (!isText(text)) return MEDIA.unknown;
  if (HTML_START.test(afterProlog(text))) return MEDIA.html;
  if (/^\s*<\?xml/.test(text))
    return text.slice(0, 4000).includes('microsoft-com:office:spreadsheet') ? MEDIA.xls : MEDIA.xml;
  if (/^(?:[\w-]+:.*\r?\n|[ \t].*\r?\n)*MIME-Version:/i.test(text)) return MEDIA.mhtml;
  if (/^\s*(?:\{\s*["}]|\[\s*[[{"])/.test(text)) return MEDIA.json;
  const named = BY_EXTENSION[extension];
  if (named !== undefined) return named;
  if (MARKDOWN_RULE.test(text)) return MEDIA.markdown;
  const tags = text.match(HTML_TAG)?.length ?? 0;
  if (tags >= ENOUGH_TAGS || (tags > 0 && HTML_EXTENSION.test(extension))) return MEDIA.html;
  if (!/^\s*<[A-Za-z_][\w.:-]*[\s/>]/.test(text)) return MEDIA.text;
  return HTML_EXTENSION.test(extension) ? MEDIA.html : MEDIA.xml;
}

/** A text without the comments, declarations and blank space before its first tag. */
export function afterProlog(text: string): string {
  let rest = text.trimStart();
  for (;;) {
    const part = PROLOG.find(([open]) => rest.startsWith(open));
    const end = part === undefined ? -1 : rest.indexOf(part[1], part[0].length);
    if (part === undefined || end < 0) return rest;
    rest = rest.slice(end + part[1].length).trimStart();
  }
}

/** Binary data read as text is full of control characters and replacement marks. */
function isText(text: string): boolean {
  let odd = 0;
  for (let i = 0; i < text.length; i += 1) if (isOdd(text.charCodeAt(i))) odd += 1;
  return odd <= text.length * 0.02;
}

function isOdd(code: number): boolean {
  if (code < 0x20) return code < 0x09 || code > 0x0d;
  return (code >= 0x7f && code < 0xa0) || code === 0xfffd;
}
