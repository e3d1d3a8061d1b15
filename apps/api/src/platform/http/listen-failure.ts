import { type Config, WrongSettings } from '../config/config.js';

/** Why nothing could listen, by the setting that can mend it; what is none of these as it is. */
export function explainListenFailure(error: unknown, { KITH_HOST, PORT }: Pick<Config, 'KITH_HOST' | 'PORT'>): unknown {
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `PORT: ${PORT} is taken, perhaps by another Kith. Stop that, or choose another port with PORT=3001.`,
    EACCES: `PORT: this account may not open port ${PORT}. Choose one from 1024 on.`,
    EADDRNOTAVAIL: `KITH_HOST: this machine has no address ${KITH_HOST}.`,
    ENOTFOUND: `KITH_HOST: no machine has the name ${KITH_HOST}.`,
    EAI_AGAIN: `KITH_HOST: the name ${KITH_HOST} could not be looked up.`,
  };
  const reason = reasons[String((error as NodeJS.ErrnoException | null)?.code)];
  return reason ? new WrongSettings(reason) : error;
}
