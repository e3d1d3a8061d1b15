import { ChooseDigest } from './choose-digest.js';
import { DigestLooks } from './digest-looks.js';
import { DigestMail } from './digest-mail.js';
import { DigestRound } from './digest-round.js';
import { DigestsResolver } from './digests.resolver.js';
import { DigestsKept } from './digests-kept.js';
import { MakeDigest } from './make-digest.js';

/** What the module needs for the monthly digest. */
export const DIGESTS = [ChooseDigest, DigestLooks, DigestMail, DigestRound, DigestsKept, DigestsResolver, MakeDigest];
