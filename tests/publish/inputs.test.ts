import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeName, listFolder, roleOf } from '../../src/publish/inputs';
import { temporaryFolder } from './publish';

describe('listFolder', () => {
  it('lists files below the folder by path, and the tables kept by hand apart', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, '乙'));
    await mkdir(join(folder, '.git'));
    for (const name of [
      'b.txt',
      'a.txt',
      '乙/c.txt',
      '.git/x',
      'README',
      'corrections.csv',
      '乙/manifest.csv',
    ]) {
      await writeFile(join(folder, name), name);
    }
    const { inputs, manifests, corrections } = await listFolder(folder);
    expect(inputs.map((input) => input.path)).toEqual(['a.txt', 'b.txt', '乙/c.txt']);
    expect(manifests.map((manifest) => manifest.folder)).toEqual(['乙']);
    expect(corrections.map((table) => table.folder)).toEqual(['']);
  });

  it('follows links, each folder once, and lists those that lead nowhere', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a.txt'), 'a');
    await symlink('.', join(folder, 'loop'));
    await symlink('a.txt', join(folder, 'link.txt'));
    await symlink('nowhere', join(folder, 'lost.txt'));
    const { inputs } = await listFolder(folder);
    expect(inputs.map((input) => input.path)).toEqual(['a.txt', 'link.txt', 'lost.txt']);
  });

  it('reads names that Chinese Windows wrote', () => {
    const gbk = new Uint8Array([0xc4, 0xea, 0xb1, 0xa8, 0x2e, 0x74, 0x78, 0x74]);
    expect(decodeName(gbk)).toBe('年报.txt');
    expect(decodeName(new TextEncoder().encode('年报.txt'))).toBe('年报.txt');
  });

  it('knows what nobody put there', () => {
    for (const name of [
      '.x',
      '~$a.docx',
      'Thumbs.db',
      'desktop.ini',
      '__MACOSX',
      'readme.txt',
      'agencies.csv',
    ]) {
      expect([name, roleOf(name)]).toEqual([name, 'ignored']);
    }
    expect(roleOf('年报.html')).toBe('input');
  });
});
