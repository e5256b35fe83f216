// Grants of accounts and invitations to them: the interface, in domain words.
import type { Grant } from '../../app/domain/access/actor'
import type { Invitation } from '../../app/services/accounts'

export interface KeptInvitation extends Invitation {
  /** SHA-256 of the code in the link; the code itself is kept nowhere. */
  codeHash: string
}

export interface Grants {
  of(account: string): Promise<Grant[]>
  /** Giving the same grant again changes nothing. */
  give(account: string, grant: Grant): Promise<void>
  take(account: string, grant: Grant): Promise<void>
  /** Accounts holding any grant, with it. */
  all(): Promise<{ account: string; grant: Grant }[]>
  addInvitation(invitation: KeptInvitation): Promise<void>
  invitation(codeHash: string): Promise<KeptInvitation | null>
  invitations(): Promise<KeptInvitation[]>
  /** Marks it used, once: false when somebody was quicker or it is gone. */
  markUsed(id: string, account: string, at: number): Promise<boolean>
  removeInvitation(id: string): Promise<void>
}
