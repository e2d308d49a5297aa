/** Groups whose text is not part of the page's body. */
export const SKIPPED = new Set(
  (
    'colortbl stylesheet pict object header headerl headerr headerf footer footerl footerr ' +
    'footerf footnote annotation atnid atnauthor atntime atnref fldinst nonshppict xe tc ' +
    'bkmkstart bkmkend listtable listoverridetable revtbl rsidtbl generator nonesttables ' +
    'shprslt sp themedata colorschememapping latentstyles datastore fldtype filetbl pn ' +
    'do upr'
  ).split(' '),
);
/** Starred groups that hold text of the page all the same. */
export const STARRED_BODY = new Set(['shpinst', 'shptxt', 'nesttableprops', 'ud']);

export const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  '~': '\u00a0',
  _: '-',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emdash: '—',
  endash: '–',
  emspace: '\u2003',
  enspace: '\u2002',
};
