/**
 * A promise that calls back twice, as the home-made ones of older libraries could. Whoever awaits it notices nothing,
 * because the language sees to that; whoever hands a function to `then`, `catch` or `finally` has it called two times.
 */
export function settleTwice<Value>(promise: Promise<Value>): Promise<Value> {
  const once = promise.then.bind(promise);
  const then: typeof promise.then = (resolved, rejected) => once(twice(resolved), twice(rejected));
  // `catch` and `finally` are made from `then` by the language.
  return Object.assign(promise, { then });
}

type Callback<Value, Result> = ((value: Value) => Result) | null | undefined;

function twice<Value, Result>(callback: Callback<Value, Result>): Callback<Value, Result> {
  if (typeof callback !== 'function') return callback;
  return (value) => {
    callback(value);
    return callback(value);
  };
}
