import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';

const SCRIPT = readFileSync(
  join(import.meta.dirname, '..', '..', 'src', 'query', 'engine-worker.js'),
  'utf8',
);

/** What the script uses of the engine's functions for files. */
interface Runtime {
  openFile: (module: object, id: number, flags: number) => number;
  closeFile: (module: object, id: number) => void;
  readFile: (module: object, id: number, to: number, bytes: number, at: number) => number;
  getFileInfo: (module: object, id: number) => object;
}

const CONTENT = Uint8Array.from({ length: 300_000 }, (_, at) => (at * 31) % 251);

/** The script in a worker of its own, in which `left` bytes of a held file are still there. */
async function worker(left: () => number) {
  let hear: (event: object) => void = () => undefined;
  const scope: Record<string, unknown> = {
    WebAssembly: {},
    name: 'engine.js',
    importScripts: () => undefined,
    addEventListener: (_: string, listener: typeof hear) => {
      hear = listener;
    },
  };
  runInNewContext(SCRIPT, scope);
  const module = {
    HEAPU8: new Uint8Array(500_000),
    HEAPF64: new Float64Array(100),
    _malloc: () => 0,
  };
  const asked: number[] = [];
  const runtime: Runtime = {
    openFile: () => 0,
    closeFile: () => undefined,
    // The network has the file whole.
    readFile: (_, __, to, bytes, at) => {
      asked.push(at);
      module.HEAPU8.set(CONTENT.subarray(at, at + bytes), to);
      return bytes;
    },
    getFileInfo: () => ({ dataProtocol: 4, fileName: 'a.parquet', dataUrl: 'http://host/a' }),
  };
  scope['DUCKDB_RUNTIME'] = runtime;
  const file = {
    getSize: () => CONTENT.length,
    read(target: Uint8Array, { at }: { at: number }) {
      const part = CONTENT.subarray(at, Math.max(at, Math.min(left(), at + target.length)));
      target.set(part);
      return part.length;
    },
  };
  await new Promise((done) => {
    hear({
      data: {
        hold: 'a.parquet',
        handle: { createSyncAccessHandle: () => Promise.resolve(file) },
        port: { postMessage: done },
      },
      stopImmediatePropagation: () => undefined,
    });
  });
  runtime.openFile(module, 7, 1);
  return {
    asked,
    read(at: number, bytes: number) {
      module.HEAPU8.fill(255);
      expect(runtime.readFile(module, 7, 0, bytes, at)).toBe(bytes);
      return module.HEAPU8.slice(0, bytes);
    },
  };
}

it('reads any part of a file on the device, within a block, over several and at its end', async () => {
  const { read, asked } = await worker(() => CONTENT.length);
  for (const [at, bytes] of [
    [0, 4],
    [65_530, 12],
    [10, 200_000],
    [299_990, 10],
    [65_536, 65_536],
  ] as const) {
    expect(read(at, bytes)).toEqual(CONTENT.slice(at, at + bytes));
  }
  expect(asked).toEqual([]);
});

it('takes nothing for the file that is not read from it: one cut short is asked of the network', async () => {
  let left = CONTENT.length;
  const { read, asked } = await worker(() => left);
  read(0, 70_000);
  left = 140_000;
  expect(read(130_000, 20_000)).toEqual(CONTENT.slice(130_000, 150_000));
  expect(asked).toEqual([130_000]);
});
