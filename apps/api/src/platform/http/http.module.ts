import { Module } from '@nestjs/common';
import { DevelopmentMailController } from './development-mail.controller.js';
import { HealthController } from './health.controller.js';
import { PagesController } from './pages.controller.js';

@Module({ controllers: [HealthController, DevelopmentMailController, PagesController] })
export class HttpModule {}
