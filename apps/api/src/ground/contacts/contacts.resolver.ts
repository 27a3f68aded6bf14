import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { may, type Refusal, type Viewer } from '@vlis/domain';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { Database } from '../../platform/database/database.js';
import { Costs } from '../../platform/graphql/costs.js';
import type { Loaders } from '../../platform/graphql/loaders.js';
import { refusalOr } from '../../platform/graphql/refusal.model.js';
import { RequestLoaders } from '../../platform/graphql/request-loaders.js';
import { mayAt } from '../people/index.js';
import { LibraryModel } from '../registry/index.js';
import type { ContactEntity } from './contact.entity.js';
import { ContactModel, KeepContactInput } from './contact.model.js';
import { contactLoaders, loadContacts } from './contacts.js';
import { KeepContacts } from './keep-contacts.js';

const ContactResult = refusalOr('ContactResult', ContactModel);

@Resolver(() => LibraryModel)
export class ContactsResolver {
  constructor(
    private readonly database: Database,
    private readonly contactsOf: KeepContacts,
  ) {}

  @Costs({ statements: 3, rows: 10 })
  @Query(() => [ContactModel], { description: 'As they stand, the main one first.' })
  @Allow('contact.read')
  libraryContacts(
    @CurrentViewer() viewer: Viewer,
    @Args('libraryId', { type: () => Int }) libraryId: number,
  ): Promise<readonly ContactEntity[]> {
    return this.database.read(viewer, async (db) =>
      (await mayAt(db, viewer, 'contact.read', libraryId)) ? loadContacts(db, libraryId) : [],
    );
  }

  @Costs({ statements: 1, gathered: true, rows: 3 })
  @ResolveField(() => [ContactModel], {
    description: 'As they stand, the main one first; none for who may not read them.',
  })
  contacts(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: LibraryModel,
    @RequestLoaders() loaders: Loaders,
  ): Promise<readonly ContactEntity[]> | [] {
    return may(viewer, 'contact.read') ? loaders.of(contactLoaders).ofLibrary.load(id) : [];
  }

  @Mutation(() => ContactResult, { description: 'Adds a contact, or changes one.' })
  @Allow('contact.keep')
  keepContact(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { libraryId, ...wish }: KeepContactInput,
  ): Promise<ContactEntity | Refusal> {
    return this.contactsOf.keep(viewer, libraryId, wish);
  }

  @Mutation(() => ContactResult, { description: 'No contact any more; it stays as history.' })
  @Allow('contact.keep')
  endContact(
    @CurrentViewer() viewer: Viewer,
    @Args('contactId', { type: () => Int }) contactId: number,
  ): Promise<ContactEntity | Refusal> {
    return this.contactsOf.end(viewer, contactId);
  }
}
