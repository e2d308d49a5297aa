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
      held.set(hold, { file, size: file.getSize() });
      port.postMessage(true);
    },
    () => port.postMessage(false),
  );
});

/** The engine's functions for files, with those in front that look at the files held here. */
function withHeldFiles(runtime) {
  const { openFile, readFile } = runtime;
  const heldBy = (module, id) => held.get(runtime.getFileInfo(module, id)?.fileName);

  runtime.openFile = (module, id, flags) => {
    const one = heldBy(module, id);
    if (one === undefined) return openFile(module, id, flags);
    // Two numbers: the size, and where the file lies in memory, which it does not.
    const answer = module._malloc(16);
    module.HEAPF64[answer >> 3] = one.size;
    module.HEAPF64[(answer >> 3) + 1] = 0;
    return answer;
  };

  runtime.readFile = (module, id, to, bytes, at) => {
    const one = heldBy(module, id);
    if (one !== undefined) {
      try {
        return one.file.read(module.HEAPU8.subarray(to, to + bytes), { at });
      } catch {
        // The browser took the file away (a person cleared what the site keeps).
        held.delete(runtime.getFileInfo(module, id).fileName);
      }
    }
    return readFile(module, id, to, bytes, at);
  };
  return runtime;
}

let runtime;
Object.defineProperty(globalThis, 'DUCKDB_RUNTIME', {
  get: () => runtime,
  set: (given) => {
    runtime = withHeldFiles(given);
  },
});

importScripts(name);
