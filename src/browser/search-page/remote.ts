/** Calls functions on the other side of a port: a page's worker, a worker's page. */

/** Either end: a Worker, or a worker's own global object. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
}

type Call = { readonly call: number; readonly name: string; readonly values: unknown[] };
type Answer = { readonly answer: number; readonly value?: unknown; readonly error?: string };
type Message = MessageEvent<Call | Answer>;

/** Lets the other side call these functions; what they throw is thrown there, as text. */
export function offer(port: Port, functions: object): void {
  const byName = functions as Readonly<Record<string, (...values: unknown[]) => unknown>>;
  port.addEventListener("message", async ({ data }: Message) => {
    if (!("call" in data)) return;
    const { call: answer, name, values } = data;
    try {
      port.postMessage({ answer, value: await byName[name]?.(...values) } satisfies Answer);
    } catch (error) {
      port.postMessage({ answer, error: String(error) } satisfies Answer);
    }
  });
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The functions that the other side offers, each a promise; `fail` ends all that are waited for. */
export function call<Functions extends object>(
  port: Port,
): { readonly functions: Functions; readonly fail: (error: Error) => void } {
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  port.addEventListener("message", ({ data }: Message) => {
    if (!("answer" in data)) return;
    const caller = waiting.get(data.answer);
    waiting.delete(data.answer);
    if (data.error === undefined) caller?.resolve(data.value);
    else caller?.reject(new Error(data.error));
  });
  const send = (name: string, values: unknown[]) =>
    new Promise((resolve, reject) => {
      calls += 1;
      waiting.set(calls, { resolve, reject });
      port.postMessage({ call: calls, name, values } satisfies Call);
    });
  return {
    functions: new Proxy({} as Functions, {
      get:
        (_, name) =>
        (...values: unknown[]) =>
          send(String(name), values),
    }),
    fail(error) {
      for (const { reject } of waiting.values()) reject(error);
    },
  };
}
