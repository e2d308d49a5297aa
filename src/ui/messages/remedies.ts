const zh = {
  title: '救济',
  volume: '件数',
  results: '结果',
  rates: '比率',
  definition: '分母',
  perRequest: '与申请量之比',
};

const en: typeof zh = {
  title: 'Remedies',
  volume: 'Cases',
  results: 'Results',
  rates: 'Rates',
  definition: 'Divided by',
  perRequest: 'Against requests',
};

export const remedies = { zh, en };
