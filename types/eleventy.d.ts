/** The part of Eleventy 3.1's API that we use. Eleventy and its server ship no types of their own. */
declare module "@11ty/eleventy" {
  /** A template language of one's own. */
  export interface TemplateLanguage {
    /** Whether the file is read and handed to `compile`. */
    readonly read: boolean;
    /** Whether what `getInstanceFromInputPath` gives holds data. */
    readonly getData: boolean;
    readonly getInstanceFromInputPath: (inputPath: string) => Promise<object>;
    /** `cache`: a file is compiled once for all of its pages. */
    readonly compileOptions: { readonly cache: boolean };
    readonly compile: (
      text: string | undefined,
      inputPath: string,
    ) => Promise<(data: unknown) => string | Buffer>;
  }
  export interface UserConfig {
    addExtension(extension: string, language: TemplateLanguage): void;
    addGlobalData(name: string, value: unknown): void;
    /** Paths of templates that are passed over. */
    readonly ignores: Set<string>;
    addPlugin(plugin: (config: UserConfig) => void | Promise<void>): void;
    setDataFileSuffixes(suffixes: readonly string[]): void;
    setFreezeReservedData(on: boolean): void;
    setLayoutResolution(on: boolean): void;
    setUseGitIgnore(on: boolean): void;
    /** Not in Eleventy's documentation, though its own plugins use it. */
    readonly benchmarkManager: {
      get(group: string): {
        setIsVerbose(on: boolean): void;
        get(step: string): { before(): void; after(): void };
      };
      finish(): void;
    };
  }
  export interface WrittenFile {
    readonly inputPath: string;
    readonly outputPath: string;
    readonly url: string;
  }
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options?: {
        configPath?: string;
        quietMode?: boolean;
        config?: (config: UserConfig) => void;
      },
    );
    init(): Promise<void>;
    write(): Promise<unknown>;
    disableLogger(): void;
  }
}

declare module "@11ty/eleventy-dev-server" {
  export interface ServerOptions {
    port?: number;
    pathPrefix?: string;
    domDiff?: boolean;
    messageOnStart?: (start: { hosts: readonly string[] }) => string;
  }
  export default class EleventyDevServer {
    static getServer(name: string, folder: string, options?: ServerOptions): EleventyDevServer;
    serve(port?: number): void;
    reload(): void;
    close(): Promise<void>;
  }
}
