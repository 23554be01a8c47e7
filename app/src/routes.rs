//! The document around every page, and which page stands at which address.

use leptos::prelude::*;
use leptos_meta::{MetaTags, provide_meta_context};
use leptos_router::{
    components::{FlatRoutes, Route, Router},
    path,
};

use crate::{
    components::page::ErrorPage,
    context::Services,
    error::AppError,
    pages::{
        accessibility::Accessibility,
        account::{
            AccountPage,
            calendar::CalendarPage,
            check_ins::CheckIns,
            confirm::ConfirmByPasskey,
            data::Data,
            delete::{AccountDeleted, DeleteAccount},
            email::{ChangeEmail, code::ConfirmEmail},
            no_password::NoPassword,
            passkey::RemovePasskey,
            passkeys::Passkeys,
            password::ChangePassword,
            recovery::Recovery,
            sessions::Sessions,
        },
        answering::Answer,
        answers::Answers,
        chats::Chats,
        check::Check,
        compare::Compare,
        decide::Decide,
        decision::DecisionPage,
        decisions::Decisions,
        delete_review::DeleteReview,
        earlier_answers::EarlierAnswers,
        goals::GoalsPage,
        guide::Guide,
        history::History,
        home::Home,
        invitation::InvitationPage,
        keep::Keep,
        landing::Landing,
        note::EditNote,
        opening::OpeningPage,
        openings::Openings,
        pair::PairPage,
        privacy::Privacy,
        private::Private,
        questionnaires::Questionnaires,
        recover::Recover,
        reports::ReportsPage,
        reset::{RequestReset, link::ResetPassword},
        resume::Resume,
        review::ReviewPage,
        reviews::Reviews,
        rules::Rules,
        share::ChooseShare,
        shared::SharedPage,
        shared_link::SharedLink,
        sign_in::SignIn,
        sign_in_by_passkey::SignInByPasskey,
        sign_up::{SignUp, code::SignUpCode},
        stint::EditStint,
        style::Style,
        talk::TalkPage,
        talks::Talks,
        timeline::TimelinePage,
        together::TogetherPage,
        what_if::WhatIf,
    },
};

/// The whole document.
pub fn shell() -> impl IntoView {
    // Islands alone hydrate: nothing outside them may be serialised for the browser.
    if let Some(shared) = Owner::current_shared_context() {
        shared.set_is_hydrating(false);
    }
    provide_meta_context();
    let style = use_context::<Services>().map(|services| services.files.path("style.css"));
    view! {
        <!DOCTYPE html>
        <html lang="en">
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <meta name="robots" content="noindex"/>
                <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
                <link rel="stylesheet" href=style/>
                <MetaTags/>
            </head>
            <body class="page"><App/></body>
        </html>
    }
}

/// Every page at its address.
#[component]
pub fn App() -> impl IntoView {
    if let Some(error) = use_context::<AppError>() {
        // Within the router, as the frame of every page looks where it is.
        return view! { <Router><ErrorPage error/></Router> }.into_any();
    }
    view! {
        <Router>
            <FlatRoutes fallback=|| view! { <ErrorPage error=AppError::NotFound/> }>
                <Route path=path!("/") view=Landing/>
                <Route path=path!("/sign-up") view=SignUp/>
                <Route path=path!("/sign-up/code") view=SignUpCode/>
                <Route path=path!("/sign-in") view=SignIn/>
                <Route path=path!("/sign-in/passkey") view=SignInByPasskey/>
                <Route path=path!("/reset") view=RequestReset/>
                <Route path=path!("/reset/:token") view=ResetPassword/>
                <Route path=path!("/recover") view=Recover/>
                <Route path=path!("/resume") view=Resume/>
                <Route path=path!("/privacy") view=Privacy/>
                <Route path=path!("/accessibility") view=Accessibility/>
                <Route path=path!("/style") view=Style/>
                <Route path=path!("/private") view=Private/>
                <Route path=path!("/keep") view=Keep/>
                <Route path=path!("/rules") view=Rules/>
                <Route path=path!("/home") view=Home/>
                <Route path=path!("/account") view=AccountPage/>
                <Route path=path!("/account/email") view=ChangeEmail/>
                <Route path=path!("/account/email/code") view=ConfirmEmail/>
                <Route path=path!("/account/password") view=ChangePassword/>
                <Route path=path!("/account/no-password") view=NoPassword/>
                <Route path=path!("/account/confirm") view=ConfirmByPasskey/>
                <Route path=path!("/account/passkeys") view=Passkeys/>
                <Route path=path!("/account/passkeys/:passkey") view=RemovePasskey/>
                <Route path=path!("/account/recovery") view=Recovery/>
                <Route path=path!("/account/sessions") view=Sessions/>
                <Route path=path!("/account/check-ins") view=CheckIns/>
                <Route path=path!("/account/calendar") view=CalendarPage/>
                <Route path=path!("/account/data") view=Data/>
                <Route path=path!("/account/delete") view=DeleteAccount/>
                <Route path=path!("/account/deleted") view=AccountDeleted/>
                <Route path=path!("/timeline") view=TimelinePage/>
                <Route path=path!("/timeline/:stint") view=EditStint/>
                <Route path=path!("/goals") view=GoalsPage/>
                <Route path=path!("/questionnaires") view=Questionnaires/>
                <Route path=path!("/reviews") view=Reviews/>
                <Route path=path!("/reviews/:review") view=ReviewPage/>
                <Route path=path!("/reviews/:review/answers") view=Answers/>
                <Route path=path!("/reviews/:review/what-if") view=WhatIf/>
                <Route path=path!("/reviews/:review/items/:item") view=Answer/>
                <Route path=path!("/reviews/:review/check") view=Check/>
                <Route path=path!("/reviews/:review/delete") view=DeleteReview/>
                <Route path=path!("/reviews/:review/moves/:move") view=Decide/>
                <Route path=path!("/reviews/:review/note") view=EditNote/>
                <Route path=path!("/reviews/:review/answers/:item") view=EarlierAnswers/>
                <Route path=path!("/decisions") view=Decisions/>
                <Route path=path!("/decisions/:decision") view=DecisionPage/>
                <Route path=path!("/history") view=History/>
                <Route path=path!("/history/compare") view=Compare/>
                <Route path=path!("/chats") view=Chats/>
                <Route path=path!("/chats/:pair") view=PairPage/>
                <Route path=path!("/invitations/:secret") view=InvitationPage/>
                <Route path=path!("/reports") view=ReportsPage/>
                <Route path=path!("/openings") view=Openings/>
                <Route path=path!("/openings/:opening") view=OpeningPage/>
                <Route path=path!("/share") view=ChooseShare/>
                <Route path=path!("/shares/:share") view=SharedPage/>
                <Route path=path!("/shared/:link") view=SharedLink/>
                <Route path=path!("/guide") view=Guide/>
                <Route path=path!("/talks") view=Talks/>
                <Route path=path!("/talks/:talk") view=TalkPage/>
                <Route path=path!("/talks/:talk/together") view=TogetherPage/>
            </FlatRoutes>
        </Router>
    }
    .into_any()
}
