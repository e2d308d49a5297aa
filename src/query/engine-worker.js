/*
 * What the engine's worker starts with: a classic script, copied as it is. The worker's name is the
 * address of the engine's own script. (A part of its own address would get lost where a service
 * worker answers for it.)
 *
 * The engine is compiled from its whole file instead of from the stream. A page that compiles a
 * stream keeps 20 MB beside the compiled engine for as long as it lives; and a host that does not
 * call the file `application/wasm`, which is what a stream must be, leaves the engine waiting for
 * ever.
 */
delete WebAssembly.instantiateStreaming;

/*
 * Files that lie on the device are read there. The engine itself (1.28) knows files in memory and on
 * the network; whatever it asks the network for under the name of a file that is held here gets its
 * answer from here instead. Such a read takes 20 µs, a request 1000.
 */
const held = new Map();

/** A `HoldRequest` of device-files.ts; everything else is the engine's own. */
addEventListener('message', (event) => {
  const { hold, handle, port } = event.data;
  if (hold === undefined) return;
  event.stopImmediatePropagation();
  // Where the mode is not known, only one window at a time can read the file.
  handle.createSyncAccessHandle({ mode: 'read-only' }).then(
    (file) => {
      held.set(hold, file);
      port.postMessage(true);
    },
    () => port.postMessage(false),
  );
});

/*
 * The engine reads a column's header, then its values, and the next column's: small pieces side by
 * side. They come from blocks, of which the last used are kept: 4 MB, where the engine's own such
 * store takes 64 and never gives them back.
 */
const BLOCK = 1 << 16;
const MOST_BLOCKS = 64;
const blocks = new Map();

/**
 * A block of a file, and how many of its bytes are the file's; the least recently used one gives its
 * place to a new one.
 */
function blockOf({ number, name, url }, place) {
  const key = number * 2 ** 24 + place;
  let block = blocks.get(key);
  if (block === undefined) {
    if (blocks.size < MOST_BLOCKS) block = { bytes: new Uint8Array(BLOCK), filled: 0 };
    else {
      const [oldest] = blocks.keys();
      block = blocks.get(oldest);
      blocks.delete(oldest);
    }
    const file = held.get(name);
    const at = place * BLOCK;
    block.filled =
      file === undefined ? request(url, block.bytes, at) : file.read(block.bytes, { at });
  } else blocks.delete(key);
  blocks.set(key, block);
  return block;
}

/** Fills a block, or what of it there is, from the network; throws where there is no such part. */
function request(url, bytes, from) {
  const asked = new XMLHttpRequest();
  asked.open('GET', url, false);
  asked.responseType = 'arraybuffer';
  asked.setRequestHeader('Range', `bytes=${from}-${from + bytes.length - 1}`);
  asked.send();
  if (asked.status !== 206) throw new Error(`${asked.status} ${url}`);
  bytes.set(new Uint8Array(asked.response));
  return asked.response.byteLength;
}

/**
 * Fills `target` with a part of a file. Throws where the file ends before it, as a copy does that
 * was cut short: what a block held before must never be taken for it.
 */
function readBlocks(file, target, from) {
  for (let done = 0; done < target.length;) {
    const within = (from + done) % BLOCK;
    const part = Math.min(BLOCK - within, target.length - done);
    const { bytes, filled } = blockOf(file, Math.floor((from + done) / BLOCK));
    if (within + part > filled) throw new Error(`${file.name} ends before ${from + done + part}`);
    target.set(bytes.subarray(within, within + part), done);
    done += part;
  }
}

/** What the engine calls a file on the network. */
const HTTP = 4;

/** Numbers of files by name. */
const numbers = new Map();

function numberOf(name) {
  if (!numbers.has(name)) numbers.set(name, numbers.size);
  return numbers.get(name);
}

/** The engine's functions for files, with those in front that read blocks. */
function withBlocks(runtime) {
  const { openFile, closeFile, readFile } = runtime;
  /** Open files on the network or held here, by the engine's number. */
  const open = new Map();

  runtime.openFile = (module, id, flags) => {
    const info = runtime.getFileInfo(module, id);
    if (info?.dataProtocol !== HTTP) return openFile(module, id, flags);
    const { fileName: name, dataUrl: url } = info;
    open.set(id, { number: numberOf(name), name, url });
    const file = held.get(name);
    if (file === undefined) return openFile(module, id, flags);
    // Two numbers: the size, and where the file lies in memory, which it does not.
    const answer = module._malloc(16);
    module.HEAPF64[answer >> 3] = file.getSize();
    module.HEAPF64[(answer >> 3) + 1] = 0;
    return answer;
  };

  runtime.closeFile = (module, id) => {
    open.delete(id);
    return closeFile(module, id);
  };

  runtime.readFile = (module, id, to, bytes, at) => {
    const file = open.get(id);
    if (file === undefined) return readFile(module, id, to, bytes, at);
    try {
      readBlocks(file, module.HEAPU8.subarray(to, to + bytes), at);
      return bytes;
    } catch {
      // The copy is gone or cut short (a person cleared what the site keeps): the network has it
      // whole. Where that is gone, the engine tells by itself.
      held.delete(file.name);
      blocks.clear();
      return readFile(module, id, to, bytes, at);
    }
  };
  return runtime;
}

let runtime;
Object.defineProperty(globalThis, 'DUCKDB_RUNTIME', {
  get: () => runtime,
  set: (given) => {
    runtime = withBlocks(given);
  },
});

importScripts(name);
