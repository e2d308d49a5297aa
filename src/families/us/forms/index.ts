import type { TreeForm, TreeLayout } from '../../../model/tree-form';
import { sectionIV } from './section-iv';
import { sectionV } from './section-v';
import { sectionVI } from './section-vi';
import { sectionVII } from './section-vii';
import { sectionVIII } from './section-viii';
import { sectionIXandX } from './section-ix-x';
import { sectionXI } from './section-xi';
import { sectionXII } from './section-xii';

/** How NIEM lays an annual report out, in versions 1.02 and 1.03 of the exchange schema. */
const layout: TreeLayout = {
  root: 'FoiaAnnualReport',
  year: ['DocumentFiscalYearDate', 'DocumentFiscalYear'],
  bodies: {
    agency: 'Organization',
    component: 'OrganizationSubUnit',
    name: 'OrganizationName',
    abbreviation: 'OrganizationAbbreviationText',
  },
  id: 'id',
  ref: 'ref',
  association: {
    suffix: 'Association',
    item: 'ComponentDataReference',
    body: 'OrganizationReference',
  },
  // As typed by reporters: `N/A`, `NA`, `n/a`, `N\A`, `N.A`, `N/A/`.
  notApplicable: /^n[/\\.]?a[/.]?$/iu,
};

const before = [...sectionIV, ...sectionV, ...sectionVI, ...sectionVII, ...sectionVIII];

/** The form of the reports for 2008 to 2016. */
export const form2008: TreeForm = {
  id: '2008',
  name: { zh: '2008—2016 年度表式', en: 'Form of 2008 to 2016' },
  basis: {
    zh: '《信息自由法》（e）（1）款；2007 年《政府公开法》；司法部 2008 年年报指引',
    en: '5 U.S.C. § 552(e)(1); OPEN Government Act of 2007; Guidelines of the Department of Justice, 2008',
  },
  years: [2008, 2016],
  layout,
  sections: [...before, ...sectionIXandX, ...sectionXII],
};

/** The form since 2017: adds section XI, which the FOIA Improvement Act of 2016 asks for. */
export const form2017: TreeForm = {
  id: '2017',
  name: { zh: '2017 年度起的表式', en: 'Form since 2017' },
  basis: {
    zh: '《信息自由法》（e）（1）款；2016 年《信息自由法改进法》',
    en: '5 U.S.C. § 552(e)(1); FOIA Improvement Act of 2016',
  },
  years: [2017, null],
  layout,
  sections: [...before, ...sectionIXandX, ...sectionXI, ...sectionXII],
};

/** Forms of the annual reports, newest first. */
export const forms: readonly TreeForm[] = [form2017, form2008];
