/**
 * What the browser remembers between visits. Storage may be switched off; then nothing is
 * remembered and everything else works.
 */
const PREFIX = 'gongkai.';

export function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, value);
  } catch {
    return;
  }
}

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}
