import type { AddressInfo } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { CONFIG, type Config } from '../platform/config/config.js';

/** Where people reach this Kith, and where it reaches itself. */
@Injectable()
export class OwnAddress {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly host: HttpAdapterHost,
  ) {}

  /** As `http://localhost:3000`. With PORT=0 the port is known once Kith listens. */
  get origin(): string {
    const url = new URL(this.config.publicUrl);
    if (url.port === '0') url.port = String(this.listening().port);
    return url.origin;
  }

  /** The same address over the loopback interface, whatever name or TLS stands before Kith. */
  overLoopback(address: string): string {
    const { address: host, family, port } = this.listening();
    const { pathname, search } = new URL(address);
    return `http://${family === 'IPv6' ? `[${host}]` : host}:${port}${pathname}${search}`;
  }

  private listening(): AddressInfo {
    const address: AddressInfo | string | null = this.host.httpAdapter.getHttpServer().address();
    if (!address || typeof address === 'string') throw new Error('Kith does not listen on a port yet.');
    return address;
  }
}
