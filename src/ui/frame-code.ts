const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** HTML that shows an address in a frame of another page. */
export function frameCode(address: string, title: string): string {
  const safe = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]!);
  return `<iframe src="${safe(address)}" title="${safe(title)}" width="100%" height="560" loading="lazy" style="border:0"></iframe>`;
}
