/** What the frame around the screens says: offline use, newer data, first steps, keys. */
export const shell = {
  zh: {
    newerPage: '本站程序已更新。',
    newerData: '本站有了新的数据版本，当前页面仍显示打开时的版本。',
    takeNewer: '换用新版',
    openWhole: '在公开 gongkai 中打开',
    menu: '选择页面',
    chartLink: '链接与嵌入',
    copyChart: '复制此图的链接',
    copyFrame: '复制嵌入代码',
    copyCitation: '复制引用文字',
    citation: (title: string, about: string, source: string, url: string, today: string) =>
      `${title}（${about}）。${source}。公开 gongkai，${url}，${today} 查阅。`,
    later: '以后再说',
    kept: '此数据版本已存于本机，断网也可使用。',
    tooLarge: (size: string) => `此数据版本较大（${size}），未存于本机，断网时不可用。`,
    tour: {
      title: '初次使用',
      step: (at: string, of: string) => `第 ${at} 步，共 ${of} 步`,
      next: '下一步',
      done: '开始使用',
      skip: '跳过',
      steps: [
        {
          title: '先选看什么',
          text: '用筛选栏选地区、层级、行业、年份。本机关与区域汇总两种报告分开显示，从不相加。',
        },
        {
          title: '每个数都能查到出处',
          text: '点图上的点或表里的数，可见其来自哪些报告，再点一次可见原表中的单元格。空白不作 0，口径变化处断线。',
        },
        {
          title: '带走一张图',
          text: '每张图可看表格、看 SQL、导出。导出的图自带标题、单位、来源与说明；复制链接可重现眼前所见。',
        },
      ],
    },
    keys: {
      open: '快捷键',
      list: [
        ['1 … 9、0', '打开第几个页面'],
        ['/', '搜索机构'],
        ['l', '复制链接'],
        ['d', '切换浅色、深色'],
        ['e', '中文、English 切换'],
        ['?', '帮助：术语与快捷键'],
        ['Esc', '关闭弹出的面板'],
      ],
    },
  },
  en: {
    newerPage: 'This site has a newer version of the page.',
    newerData: 'This site has newer data; the page still shows the version it opened.',
    takeNewer: 'Use the new version',
    openWhole: 'Open in gongkai',
    menu: 'Choose a screen',
    chartLink: 'Link and embed',
    copyChart: 'Copy link to this chart',
    copyFrame: 'Copy code to embed it',
    copyCitation: 'Copy citation',
    citation: (title: string, about: string, source: string, url: string, today: string) =>
      `${title} (${about}). ${source}. gongkai, ${url}, retrieved ${today}.`,
    later: 'Later',
    kept: 'This release is kept on this device and works without a network.',
    tooLarge: (size: string) =>
      `This release is large (${size}): it is not kept on this device and needs the network.`,
    tour: {
      title: 'First visit',
      step: (at: string, of: string) => `Step ${at} of ${of}`,
      next: 'Next',
      done: 'Start',
      skip: 'Skip',
      steps: [
        {
          title: 'Choose what to look at',
          text: 'The filters choose place, level, sector and years. Reports of one body and reports of a whole area are shown apart and never added up.',
        },
        {
          title: 'Every figure leads to its source',
          text: 'A point of a chart or a figure of a table opens the reports behind it, and from there the cell in the original table. A blank is never 0; lines break where the definition changed.',
        },
        {
          title: 'Take a picture with you',
          text: 'Each chart has a table, its SQL and an export. An exported picture carries title, unit, source and caveats; a copied link reopens what you see.',
        },
      ],
    },
    keys: {
      open: 'Keyboard shortcuts',
      list: [
        ['1 … 9, 0', 'open that screen'],
        ['/', 'search for an agency'],
        ['l', 'copy the link'],
        ['d', 'light or dark'],
        ['e', 'the other language'],
        ['?', 'help: terms and shortcuts'],
        ['Esc', 'close an open panel'],
      ],
    },
  },
};
