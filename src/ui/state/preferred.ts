import type { Language } from '../messages';

/** The address wins, then the stored choice, then what the browser prefers; else Chinese. */
export function preferredLanguage(
  address: Language | null,
  stored: string | null,
  browser: readonly string[],
): Language {
  if (address !== null) return address;
  if (stored === 'zh' || stored === 'en') return stored;
  for (const tag of browser) {
    if (/^zh\b/i.test(tag)) return 'zh';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'zh';
}
