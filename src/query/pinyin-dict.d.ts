/** The characters of each syllable, as `pinyin-match` ships them beside its matcher. */
declare module 'pinyin-match/src/simplified_dict.js' {
  export const dict: Readonly<Record<string, string>>;
}
