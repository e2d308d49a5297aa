import { expect, it } from 'vitest';
import { frameCode } from '../../src/ui/frame-code';
import { decodeView } from '../../src/ui/state/address';
import { embeddedChart } from '../../src/ui/state/view';

const shown = (hash: string) => embeddedChart(decodeView(hash, ['overview']));

it('shows in a frame the chart that the address names, either way', () => {
  expect(shown('#/overview?embed=outcomes')).toBe('outcomes');
  expect(shown('#/overview?card=outcomes&lang=zh&embed=1')).toBe('outcomes');
  expect(shown('#/overview?card=outcomes')).toBeNull();
  // A whole screen in a frame.
  expect(shown('#/overview?embed=1')).toBeNull();
});

it('writes code that no title or address breaks out of', () => {
  const code = frameCode('https://a.example/#/x?a=1&b="2"', '<b>"x"</b>');
  expect(code).toContain('src="https://a.example/#/x?a=1&amp;b=&quot;2&quot;"');
  expect(code).toContain('title="&lt;b&gt;&quot;x&quot;&lt;/b&gt;"');
});
