/** The part of WebAssembly used here: Node has it, TypeScript declares it with the browser only. */
declare namespace WebAssembly {
  class Module {
    private readonly module: unique symbol;
  }
  class Instance {
    constructor(module: Module, imports: Readonly<Record<string, Readonly<Record<string, (...args: never[]) => unknown>>>>);
    readonly exports: Readonly<Record<string, unknown>>;
  }
  function compile(bytes: Uint8Array): Promise<Module>;
}
