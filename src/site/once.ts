/** Markup that an archive repeats on thousands of pages, made once. */

/**
 * Remembers what `make` gives for a thing as long as the thing lives. Things are compared by
 * identity and must not change.
 */
export function once<Thing extends object, Made>(
  make: (thing: Thing) => Made,
): (thing: Thing) => Made {
  const made = new WeakMap<Thing, { readonly value: Made }>();
  return (thing) => {
    const known = made.get(thing);
    if (known !== undefined) return known.value;
    const value = make(thing);
    made.set(thing, { value });
    return value;
  };
}

/** The same for two things: `onceFor(make)(site)(entry)`. */
export const onceFor = <Whole extends object, Thing extends object, Made>(
  make: (whole: Whole, thing: Thing) => Made,
): ((whole: Whole, thing: Thing) => Made) => {
  const by = once((whole: Whole) => once((thing: Thing) => make(whole, thing)));
  return (whole, thing) => by(whole)(thing);
};
