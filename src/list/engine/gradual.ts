/** A value that is computed ahead of time in steps, and at once as soon as it is needed. */
export class Gradual<T> {
  #steps: Iterator<void, T> | undefined
  #value!: T

  constructor(steps: Iterator<void, T>) {
    this.#steps = steps
  }

  /** Takes a step. Returns whether the value is complete. */
  advance(): boolean {
    if (!this.#steps) return true
    const { done, value } = this.#steps.next()
    if (!done) return false
    this.#value = value
    this.#steps = undefined
    return true
  }

  get(): T {
    while (!this.advance());
    return this.#value
  }
}
