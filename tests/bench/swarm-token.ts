// Tokens of the swarm's seats: known beforehand, so that a log can be made that they fit.

export const tokenOf = (number: number) => `bench-token-${String(number).padStart(8, '0')}`
