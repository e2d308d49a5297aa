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
importScripts(name);
