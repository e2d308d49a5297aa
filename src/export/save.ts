const MEDIA_TYPES = {
  png: 'image/png',
  svg: 'image/svg+xml;charset=utf-8',
  csv: 'text/csv;charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Offers bytes or text as a download under `name`. Browser only. */
export function save(
  content: string | Uint8Array | readonly string[],
  name: string,
  kind: keyof typeof MEDIA_TYPES,
): void {
  const parts = content instanceof Uint8Array ? [new Uint8Array(content)] : [content].flat();
  const url = URL.createObjectURL(new Blob(parts, { type: MEDIA_TYPES[kind] }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the address over once the click is handled.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 0);
}
