/** OpenCC's tables come without types: entries `from to`, parted by `|`. */
declare module 'opencc-js/dict/TSCharacters' {
  const entries: string;
  export default entries;
}
