const zh = {
  title: '帮助',
  open: '帮助：术语与快捷键（?）',
  terms: '术语',
  keys: '快捷键',
  lead: '各项目的法定含义和出处。',
  search: '查找术语',
  none: '没有这个术语。',
  related: '与此有关的术语',
  all: '查看全部术语',
  source: (of: string) => `依据：${of}`,
  about: (what: string) => `${what}的法定含义`,
};

const en: typeof zh = {
  title: 'Help',
  open: 'Help: terms and keyboard shortcuts (?)',
  terms: 'Terms',
  keys: 'Shortcuts',
  lead: 'What each term means by law, and where that is written.',
  search: 'Find a term',
  none: 'No such term.',
  related: 'Terms for what you look at',
  all: 'All terms',
  source: (of) => `Source: ${of}`,
  about: (what) => `What ${what} means by law`,
};

/** The panel with terms and keys. */
export const help = { zh, en };
