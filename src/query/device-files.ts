import type { ReleaseLocation } from './engine';

/**
 * Copies of a release's large files on the device, which the engine reads in parts: what it does
 * not read takes no memory, and the next visit fetches nothing.
 */
export interface DeviceFiles {
  /** Whether a file of this size lies on the device already, whole. */
  has(file: string, size: number): Promise<boolean>;
  /**
   * Puts a file on the device unless it is there, and has the engine read it there under this name,
   * once it is registered as one on the network. False where the browser keeps no files for the page (as over
   * plain http), has no room or is not told the size; then nothing has changed.
   */
  hold(file: string, url: string, size: number): Promise<boolean>;
}

/** What the engine's worker is asked: see engine-worker.js. It answers whether it could. */
export interface HoldRequest {
  readonly hold: string;
  readonly handle: FileSystemFileHandle;
  readonly port: MessagePort;
}

/** All that the page keeps on the device lies below this. */
const FOLDER = 'gongkai releases';

/** Of a release's versions only the one that is open stays. */
export function deviceFiles(
  worker: Worker,
  { base, version }: Pick<ReleaseLocation, 'base' | 'version'>,
): DeviceFiles {
  let folder: Promise<FileSystemDirectoryHandle> | undefined;
  const prefix = `${encodeURIComponent(version)} `;

  async function openFolder(): Promise<FileSystemDirectoryHandle> {
    const root = await navigator.storage.getDirectory();
    const all = await root.getDirectoryHandle(FOLDER, { create: true });
    const own = await all.getDirectoryHandle(encodeURIComponent(new URL(base).pathname), {
      create: true,
    });
    for await (const name of own.keys()) {
      // One that another window reads cannot be removed now.
      if (!name.startsWith(prefix)) await own.removeEntry(name).catch(() => undefined);
    }
    return own;
  }

  async function handleOf(file: string, create: boolean): Promise<FileSystemFileHandle> {
    folder ??= openFolder();
    return (await folder).getFileHandle(prefix + file, { create });
  }

  const isWhole = async (handle: FileSystemFileHandle, size: number): Promise<boolean> =>
    (await handle.getFile()).size === size;

  async function has(file: string, size: number): Promise<boolean> {
    return isWhole(await handleOf(file, false), size);
  }

  async function hold(file: string, url: string, size: number): Promise<boolean> {
    const handle = await handleOf(file, true);
    if (!(await isWhole(handle, size))) await fill(handle, url, size);
    return readThere(worker, file, handle);
  }

  return {
    has: (file, size) => has(file, size).catch(() => false),
    hold: (file, url, size) => hold(file, url, size).catch(() => false),
  };
}

/** Writes a file from the network aside; it takes its place when it is whole. */
async function fill(handle: FileSystemFileHandle, url: string, size: number): Promise<void> {
  const { quota, usage } = await navigator.storage.estimate();
  if ((quota ?? 0) - (usage ?? 0) < size * 2) throw new Error(`no room for ${url}`);
  const place = await handle.createWritable();
  const response = await fetch(url);
  if (!response.ok || response.body === null) {
    await place.abort();
    throw new Error(`${String(response.status)} ${url}`);
  }
  let written = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(part, controller) {
      written += part.byteLength;
      controller.enqueue(part);
    },
    flush(controller) {
      if (written !== size) controller.error(new Error(`${url} has another size than was told`));
    },
  });
  await response.body.pipeThrough(counter).pipeTo(place);
}

function readThere(worker: Worker, file: string, handle: FileSystemFileHandle): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<boolean>) => {
      port1.close();
      resolve(data);
    };
    const request: HoldRequest = { hold: file, handle, port: port2 };
    worker.postMessage(request, [port2]);
  });
}
