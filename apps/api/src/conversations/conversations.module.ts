import { Module } from '@nestjs/common';
import { InitiativesModule } from '../initiatives/initiatives.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RecordsModule } from '../records/records.module.js';
import { AskAboutInitiative } from './ask-about-initiative.js';
import { ConversationMail } from './conversation-mail.js';
import { ConversationsResolver } from './conversations.resolver.js';
import { FollowAskers } from './follow-askers.js';
import { InviteOrganisation } from './invite-organisation.js';
import { MessagePassages } from './message-passages.js';
import { MessagesHeld } from './messages-held.js';
import { ReplyToThread } from './reply-to-thread.js';
import { ShareThread } from './share-thread.js';
import { ThreadReads } from './thread.reads.js';

/** Asking someone who did it, through Kith. */
@Module({
  imports: [InitiativesModule, OrganisationsModule, PeopleModule, RecordsModule],
  providers: [
    AskAboutInitiative,
    ConversationMail,
    ConversationsResolver,
    FollowAskers,
    InviteOrganisation,
    MessagePassages,
    MessagesHeld,
    ReplyToThread,
    ShareThread,
    ThreadReads,
  ],
})
export class ConversationsModule {}
