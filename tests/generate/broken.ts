import * as cfb from 'cfb';
import { strToU8, zipSync } from 'fflate';
import { crc32, deflateRawSync } from 'node:zlib';
import { LAYOUTS, specimen } from './render/index';
import { utf8 } from './render/layout';
import { PageBuilder, pdfOf } from '../read/fixtures/pdf/build';
import { Random } from './random';

/** A file that is no readable report, and why. Some may still be read: wrong extensions. */
export interface BrokenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** True where a reader that is good enough may find the report in it after all. */
  readonly mayBeRead: boolean;
}

type Maker = (seed: number) => BrokenFile;

const bytesOf = (layout: string, seed: number): Uint8Array =>
  specimen(
    LAYOUTS.find((l) => l.id === layout)!,
    seed,
  ).bytes;

const refused = (name: string, bytes: Uint8Array): BrokenFile => ({
  name,
  bytes,
  mayBeRead: false,
});

const MAKERS: readonly Maker[] = [
  (n) => refused(`empty${n}.html`, new Uint8Array()),
  (n) => refused(`blank${n}.txt`, utf8(' \n\n\u3000\n')),
  (n) => refused(`cut${n}.docx`, bytesOf('office-docx', n).slice(0, 900)),
  (n) => refused(`cut${n}.xlsx`, bytesOf('office-xlsx', n).slice(0, 2000)),
  (n) =>
    refused(
      `cut${n}.pdf`,
      utf8('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R'),
    ),
  (n) => refused(`locked${n}.docx`, encryptedOffice()),
  (n) => refused(`noise${n}.doc`, noise(n, 4000)),
  (n) =>
    refused(
      `picture${n}.html`,
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...noise(n, 500)),
    ),
  (n) => refused(`bomb${n}.docx`, bomb()),
  (n) => refused(`deep${n}.html`, utf8(`<html><body>${'<div><table><tr><td>'.repeat(20000)}总计`)),
  (n) =>
    refused(
      `error${n}.html`,
      utf8(
        '<html><head><title>404 Not Found</title></head><body><h1>您访问的页面不存在</h1></body></html>',
      ),
    ),
  (n) =>
    refused(
      `notice${n}.txt`,
      utf8(
        `关于做好${2019 + (n % 5)}年政府信息公开工作年度报告编制和发布工作的通知\n各区人民政府，市政府各部门：\n请于1月31日前报送本单位年度报告。`,
      ),
    ),
  (n) =>
    refused(
      `guide${n}.txt`,
      utf8(
        `图解：一图读懂某区${2019 + (n % 5)}年政府信息公开工作年度报告\n一、主动公开了多少？\n主动公开信息 ${n} 条。`,
      ),
    ),
  (n) =>
    refused(
      `half${n}.txt`,
      utf8(
        `某县${2019 + (n % 5)}年上半年政府信息公开工作统计\n1至6月主动公开信息${n}条，收到申请${n % 9}件。`,
      ),
    ),
  (n) => ({ name: `misnamed${n}.pdf`, bytes: bytesOf('office-docx', n), mayBeRead: true }),
  (n) => ({ name: `misnamed${n}.doc`, bytes: bytesOf('html-clean', n), mayBeRead: true }),
  (n) => refused(`linked${n}.zip`, zipSync({ '../outside.txt': strToU8('x') })),
  (n) => refused(`locked${n}.xlsx`, encryptedOffice()),
  (n) => refused(`locked${n}.pdf`, lockedPdf()),
  (n) => refused(`locked${n}.zip`, lockedZip(n)),
  (n) => refused(`cut${n}.zip`, zipSync({ 'a.html': bytesOf('html-clean', n) }).slice(0, 700)),
  (n) => refused(`cut${n}.xls`, encryptedOffice().slice(0, 700)),
  (n) => refused(`cut${n}.rtf`, utf8(String.raw`{\rtf1\ansi{\fonttbl{\f0`)),
  (n) => refused(`bomb${n}.zip`, bomb()),
  (n) => refused(`deep${n}.xml`, utf8(`<?xml version="1.0"?>${'<a>'.repeat(50_000)}`)),
  (n) => refused(`deep${n}.zip`, deepZip()),
  (n) => refused(`scan${n}.jpg`, Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, ...noise(n, 900))),
  (n) =>
    refused(
      `login${n}.html`,
      utf8(
        '<html><head><title>用户登录</title></head><body><form><input name="user"><input type="password"></form>请登录后查看</body></html>',
      ),
    ),
  (n) => refused(`noise${n}.bin`, noise(n, 3000)),
  (n) =>
    refused(
      `list${n}.html`,
      utf8(
        [2018, 2019, 2020, 2021, 2022, 2023]
          .map((y) => `<li><a href="${y}.html">某县财政局${y}年政府信息公开工作年度报告</a></li>`)
          .join(''),
      ),
    ),
];

/** A PDF that asks for a password. */
function lockedPdf(): Uint8Array {
  return pdfOf([new PageBuilder().text(50, 700, '规章')], {
    trailer:
      '/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 ' +
      `/O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`,
  });
}

/** A zip whose one entry says that it is under a password. */
function lockedZip(seed: number): Uint8Array {
  const zip = zipSync({ [`年报${seed}.html`]: bytesOf('html-clean', seed) });
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at + 46 <= zip.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint16(at + 6, view.getUint16(at + 6, true) | 1, true);
    if (signature === 0x02014b50) view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true);
  }
  return zip;
}

/** Zips within zips, twenty deep. */
function deepZip(): Uint8Array {
  let inner = zipSync({ 'a.txt': strToU8('x') });
  for (let i = 0; i < 20; i++) inner = zipSync({ [`${i}.zip`]: inner });
  return inner;
}

/** The first `count` broken files of a seed, every kind in turn. */
export function brokenFiles(count: number, seed: number): BrokenFile[] {
  return Array.from({ length: count }, (_, i) => MAKERS[i % MAKERS.length]!(seed + i));
}

function noise(seed: number, length: number): Uint8Array {
  const random = new Random(seed);
  return Uint8Array.from({ length }, () => random.int(0, 255));
}

/** The container in which Office keeps a document under a password. */
function encryptedOffice(): Uint8Array {
  const file = cfb.utils.cfb_new();
  cfb.utils.cfb_add(file, '/EncryptionInfo', noise(1, 248));
  cfb.utils.cfb_add(file, '/EncryptedPackage', noise(2, 4096));
  return Uint8Array.from(cfb.write(file, { type: 'array' }) as number[]);
}

/** A small document that unpacks to 120 MB: one deflated entry, its archive written by hand. */
function bomb(): Uint8Array {
  const content = Buffer.alloc(120 << 20, ' ');
  const packed = deflateRawSync(content, { level: 1 });
  const name = Buffer.from('word/document.xml');
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, packed]);
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\x00'),
    fields,
    Buffer.alloc(14),
    name,
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Uint8Array.from(Buffer.concat([local, central, end]));
}
