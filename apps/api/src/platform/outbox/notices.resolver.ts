/** The GraphQL endpoint of notices: each viewer's own, never anybody else's. */
import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { LocalizedText, NewsKind, Refusal, Viewer } from '@vlis/domain';
import { noticeWords } from '@vlis/reporting';
import { Allow } from '../access/allow.js';
import { CurrentViewer } from '../access/current-viewer.js';
import { Database } from '../database/database.js';
import { FoldedFeatures } from '../features/fold-features.js';
import { Costs, rowsOfPage } from '../graphql/costs.js';
import { LocalizedTextModel } from '../graphql/localized-text.model.js';
import { PageInput, pageOf } from '../graphql/page.input.js';
import { refusalOr } from '../graphql/refusal.model.js';
import {
  NoticeKind,
  NoticeModel,
  NoticePageModel,
  NoticeProvinceReportModel,
  NoticeSubmissionModel,
  NoticesReadModel,
} from './notice.model.js';
import { findNotices, unreadStatement, type Notice } from './notices.js';
import { ReadNotices } from './read-notices.js';

const ReadNoticesResult = refusalOr('ReadNoticesResult', NoticesReadModel);

@Resolver(() => NoticeModel)
export class NoticesResolver {
  constructor(
    private readonly database: Database,
    private readonly reading: ReadNotices,
    private readonly features: FoldedFeatures,
  ) {}

  @Query(() => NoticePageModel, { description: 'What the viewer is told, the newest first.' })
  @Allow('me.read')
  @Costs({ statements: 2, asked: rowsOfPage })
  notices(
    @CurrentViewer() viewer: Viewer,
    @Args('unreadOnly', { type: () => Boolean, defaultValue: false }) unreadOnly: boolean,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput | null,
  ): Promise<{ readonly rows: readonly Notice[]; readonly total: number }> {
    return this.database.read(viewer, (db) =>
      findNotices(db, this.features.news, viewer, { unreadOnly, ...pageOf(page) }),
    );
  }

  @Query(() => Int, { description: 'How many notices the viewer has not read.' })
  @Allow('me.read')
  @Costs({ statements: 1 })
  async noticesUnread(@CurrentViewer() viewer: Viewer): Promise<number> {
    const [row] = await this.database.ask<{ unread: number }>(viewer, unreadStatement(viewer));
    return row!.unread;
  }

  @Mutation(() => ReadNoticesResult, { description: 'Without `ids`: all.' })
  @Allow('notice.read')
  readNotices(
    @CurrentViewer() viewer: Viewer,
    @Args('ids', { type: () => [Int], nullable: true }) ids?: number[] | null,
  ): Promise<NoticesReadModel | Refusal> {
    return this.reading.run(viewer, ids ?? null);
  }

  @Costs({})
  @ResolveField(() => NoticeKind)
  kind(@Parent() { news }: Notice): NewsKind {
    return news.kind;
  }

  @Costs({})
  @ResolveField(() => LocalizedTextModel)
  message(@Parent() { news }: Notice): LocalizedText {
    return noticeWords(news);
  }

  @Costs({})
  @ResolveField(() => NoticeSubmissionModel, { nullable: true })
  submission(@Parent() { news: { params } }: Notice): NoticeSubmissionModel | null {
    return 'libraryId' in params ? params : null;
  }

  @Costs({})
  @ResolveField(() => NoticeProvinceReportModel, { nullable: true })
  provinceReport(@Parent() { news: { params } }: Notice): NoticeProvinceReportModel | null {
    return 'outline' in params ? params : null;
  }
}
