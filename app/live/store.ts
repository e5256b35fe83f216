/** A value that React components follow. */

export interface Store<T> {
  get(): T
  set(change: Partial<T>): void
  subscribe(follower: () => void): () => void
}

export function createStore<T extends object>(first: T): Store<T> {
  let value = first
  const followers = new Set<() => void>()
  return {
    get: () => value,
    set(change) {
      value = { ...value, ...change }
      for (const follower of followers) follower()
    },
    subscribe(follower) {
      followers.add(follower)
      return () => followers.delete(follower)
    },
  }
}
