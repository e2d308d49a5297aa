import type { GeneratedReport } from './model';
import type { Part } from './paper';
import type { Random } from './random';

const NUMERALS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

export function sectionTitle(n: number, text: string): string {
  return `${NUMERALS[n] ?? '一'}、${text}`;
}

/** Title, letterhead, and running text whose figures must never reach a table. */
export function openingProse({ identity }: GeneratedReport, random: Random): Part[] {
  const n = () => random.skewed(3000);
  const prose = (text: string): Part => ({ kind: 'prose', text });
  const parts: Part[] = identity.title.split('\n').map(prose);
  if (random.chance(0.4)) {
    const date = `${identity.year + 1}-0${random.int(1, 3)}-${random.int(10, 28)}`;
    parts.push(prose(`发布日期：${date} 来源：${identity.agency} 浏览次数：${n()}`));
  }
  parts.push(
    prose(
      `根据《中华人民共和国政府信息公开条例》（国务院令第${identity.year < 2019 ? 492 : 711}号）和${identity.decree}，编制本报告。${identity.period}`,
    ),
    { kind: 'heading', text: '一、总体情况' },
    prose(`全年主动公开各类信息${n()}条，其中网站${n()}条，政务新媒体 ${n()} 条。`),
  );
  if (random.chance(0.6)) {
    parts.push(
      prose(
        `共收到政府信息公开申请 ${n()} 件，予以公开 ${n()} 件，部分公开 ${n()} 件，不予公开${n()}件，无法提供${n()}件，结转下年度继续办理 ${n()} 件。`,
      ),
    );
  }
  if (random.chance(0.25)) {
    parts.push(
      prose(`行政许可 ${n()} 件，行政处罚${n()}件，政府集中采购${n()}项，采购总金额${n()}.5万元。`),
    );
  }
  if (random.chance(0.15)) {
    parts.push(prose(`规范性文件`), prose(`全年制发规范性文件${n()}件，现行有效件数 ${n()} 件。`));
  }
  return parts;
}

/** A paragraph between two tables, full of words that also stand in tables. */
export function wildProse(random: Random): Part {
  const n = () => random.skewed(500);
  return {
    kind: 'prose',
    text: random.pick([
      '该部分以表格形式报告。表格如下：',
      `其中自然人申请 ${n()} 件，商业企业 ${n()} 件，总计 ${n()} 件。`,
      `行政复议 ${n()} 件，结果维持 ${n()} 件，行政诉讼 ${n()} 件。`,
      `说明：重复申请${n()}件，其他处理${n()}件，未计入上年结转。`,
    ]),
  };
}

export function closingProse(random: Random): Part[] {
  const n = () => random.skewed(500);
  const footer = random.weighted([
    [6, ''],
    [1, '附件下载'],
    [1, `【打印】【关闭】 访问量：${n()}`],
    [1, `主办：办公室 联系电话：0517-${random.int(10000000, 99999999)} 备案号：${n()}号-${n()}`],
  ]);
  const last: Part[] = footer === '' ? [] : [{ kind: 'prose', text: footer }];
  return [
    { kind: 'heading', text: '五、存在的主要问题及改进情况' },
    { kind: 'prose', text: `一是公开不够及时；二是解读不够深入，全年解读稿件仅${n()}篇。` },
    { kind: 'heading', text: '六、其他需要报告的事项' },
    {
      kind: 'prose',
      text: random.pick([
        '无其他需要报告的事项。',
        `收取信息处理费 ${n()} 元。`,
        `本年度未收取信息处理费；行政强制 ${n()} 件，总计 ${n()} 件。`,
      ]),
    },
    ...last,
  ];
}
