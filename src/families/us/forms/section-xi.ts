import type { TreeSection } from '../../../model/tree-form';
import { count, single } from './columns';

/** XI: uses of the exclusions of subsection (c), and what was posted under (a)(2). Since 2017. */
export const sectionXI: readonly TreeSection[] = [
  {
    kind: 'subsection_c',
    number: 'XI.A.',
    title: { zh: '适用（c）款除外规定的次数', en: 'Number of Times Subsection (C) Used' },
    element: 'SubsectionUsedSection',
    item: 'SubsectionUsed',
    groups: single('subsection_c', '（c）款除外规定', 'Exclusions of subsection (c)', [
      count(
        {
          id: 'used',
          zh: '适用次数',
          en: 'times used',
          official: 'Number of Times Subsection Used',
        },
        'time',
        'TimesUsedQuantity',
      ),
    ]),
  },
  {
    kind: 'postings',
    number: 'XI.B.',
    title: { zh: '依（a）（2）款主动公布的文件', en: 'Number of Subsection (A)(2) Postings' },
    element: 'SubsectionPostSection',
    item: 'Subsection',
    groups: single('postings', '主动公布文件', 'Records posted', [
      count(
        {
          id: 'foia_office',
          zh: '由 FOIA 办公室公布',
          en: 'by the FOIA office',
          official: 'Number of Records Posted by the FOIA Office',
        },
        'record',
        'PostedbyFOIAQuantity',
      ),
      count(
        {
          id: 'program_offices',
          zh: '由业务部门公布',
          en: 'by program offices',
          official: 'Number of Records Posted by Program Offices',
        },
        'record',
        'PostedbyProgramQuantity',
      ),
    ]),
  },
];
