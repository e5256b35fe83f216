// Grants of accounts and invitations to them: the interface, in domain words.
import type { Grant } from '../../app/domain/access/actor'

export interface Invitation {
  id: string
  grant: Grant
  /** SHA-256 of the code in the link; the code itself is kept nowhere. */
  codeHash: string
  createdBy: string
  /** ms since 1970. */
  createdAt: number
  expiresAt: number
  usedAt: number | null
  usedBy: string | null
}

export interface Grants {
  of(account: string): Promise<Grant[]>
  /** Giving the same grant again changes nothing. */
  give(account: string, grant: Grant): Promise<void>
  take(account: string, grant: Grant): Promise<void>
  /** Accounts holding any grant, with it. */
  all(): Promise<{ account: string; grant: Grant }[]>
  addInvitation(invitation: Invitation): Promise<void>
  invitation(codeHash: string): Promise<Invitation | null>
  invitations(): Promise<Invitation[]>
  /** Marks it used, once: false when somebody was quicker or it is gone. */
  useInvitation(id: string, account: string, at: number): Promise<boolean>
  removeInvitation(id: string): Promise<void>
}
