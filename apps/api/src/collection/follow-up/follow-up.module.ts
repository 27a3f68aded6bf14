import { Module } from '@nestjs/common';
import { FollowUpResolver } from './follow-up.resolver.js';
import { RecordFollowUp } from './record-follow-up.js';

@Module({ providers: [FollowUpResolver, RecordFollowUp] })
export class FollowUpModule {}
