/** Holds back who guesses PINs, without keeping out the hall behind the same address. */
export interface PinTries {
  /**
   * To be asked before it is told what a PIN opens, and counted as a wrong one until `right` is said. Resolves at once,
   * until too many PINs of this address have opened nothing: from then on its wishes, right or wrong, are answered one
   * after the other, slowly. False: too many of them wait already.
   */
  turn(address: string): Promise<boolean>
  /** The PIN of the last turn of this address opened something. */
  right(address: string): void
}
