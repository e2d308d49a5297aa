import type { Page } from 'playwright-core';

/** Width of a sheet of A4 within its margins, in CSS px. */
const WIDTH = 703;

/** Sheets of A4 that a page prints on. */
export async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** Shows the page as it is laid out on paper. */
export async function onPaper(page: Page): Promise<void> {
  await page.setViewportSize({ width: WIDTH, height: 1000 });
  await page.emulateMedia({ media: 'print' });
}
