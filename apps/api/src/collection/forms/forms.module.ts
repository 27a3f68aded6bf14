import { Module } from '@nestjs/common';
import { FormVersionsResolver } from './form-versions.resolver.js';
import { PublishForm } from './publish-form.js';
import { PublishedForms } from './published-forms.js';

@Module({ providers: [PublishedForms, PublishForm, FormVersionsResolver], exports: [PublishedForms, PublishForm] })
export class FormsModule {}
