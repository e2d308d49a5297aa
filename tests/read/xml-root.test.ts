import { describe, expect, it } from 'vitest';
import { xmlRoot } from '../../src/read';

const root = (text: string, path = 'a.xml') => xmlRoot(new TextEncoder().encode(text), path);

describe('the root element of a data file, from its beginning', () => {
  it.each([
    ['<?xml version="1.0"?><Report>', 'Report'],
    ['\ufeff<?xml version="1.0"?>\n<!-- <Other/> -->\n<iepd:Report xmlns:iepd="x">', 'Report'],
    ['<?xml version="1.0"?><!DOCTYPE R [<!ENTITY a "<B>">]><R a="1">', 'R'],
    ['<?xml version="1.0"?><!DOCTYPE R SYSTEM "r.dtd">\n<R/>', 'R'],
    ['<iepd:FoiaAnnualReport xsi:schemaLocation="', 'FoiaAnnualReport'],
  ])('reads %j', (text, name) => {
    expect(root(text)).toBe(name);
  });

  it.each(['', '<?xml version="1.0"?>', '<!DOCTYPE html><html><p>Sorry', '一般文本', '{"a": 1}'])(
    'finds none in %j',
    (text) => {
      expect(root(text)).toBeNull();
    },
  );
});
