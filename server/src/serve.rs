//! Starting, listening and stopping.

use std::{
    future::{Future, IntoFuture},
    net::SocketAddr,
    process::ExitCode,
    sync::Arc,
    thread::available_parallelism,
    time::Duration,
};

use anyhow::{Context as _, anyhow};
use app::{
    account::{code, limits::Limits, link, passkey::Passkeys, password::Passwords},
    context::{Services, now},
    erasing,
    mail::Post,
};
use axum::extract::connect_info::IntoMakeServiceWithConnectInfo;
use domain::instrument::Catalogue;
use store::{Instant, Store, StoreError, Traces};
use tokio::{
    net::TcpListener,
    sync::oneshot,
    task::JoinHandle,
    time::{sleep, timeout},
};

use crate::{
    assets,
    config::{DataArgs, ServeArgs},
    instruments,
    lock::FolderLock,
    mail::Worker,
    probes::Stopping,
    router, telemetry,
};

/// How often what has expired is swept away.
const SWEEP_EVERY: Duration = Duration::from_secs(erasing::MINUTES as u64 * 60);
/// What is under way when the server stops may take as long as any request may, and its answer a little to arrive.
const FINISH_WITHIN: Duration = router::TIMEOUT.saturating_add(Duration::from_secs(5));
/// Then nothing works with the database any more; folding SQLite's log into the file takes well under a second.
const CLOSE_WITHIN: Duration = Duration::from_secs(10);

/// Where people reach a server that was told no public address: on the machine itself, which has this name.
const HERE: &str = "http://localhost";

/// Runs a server until it is told to stop.
///
/// # Errors
/// When the folder, the database or the port can't be had; the message says which and what to do.
pub fn blocking(args: &ServeArgs) -> anyhow::Result<ExitCode> {
    telemetry::start();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let ended = runtime.block_on(async {
        let listener = TcpListener::bind(args.addr).await.with_context(|| {
            format!(
                "can't listen on {}: is another program using that port? Choose one with --addr HOST:PORT",
                args.addr
            )
        })?;
        let told = told_to_stop(1)?;
        let told_again = told_to_stop(2)?;
        tokio::select! {
            ended = run(args, listener, told) => ended,
            () = told_again => Err(anyhow!("told to stop a second time: what was under way was cut off")),
        }
    });
    // Whatever still runs is not waited for: it had its time, or was not to have it.
    runtime.shutdown_background();
    ended.map(|()| ExitCode::SUCCESS)
}

/// Takes the data folder, opens what a server works with, then serves as [`serve`] does.
///
/// # Errors
/// When the folder, the database or the built files can't be had, or another server has the folder.
pub async fn run(
    args: &ServeArgs,
    listener: TcpListener,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> anyhow::Result<()> {
    // Nothing is made before it is clear that mail can be sent.
    args.mail.outgoing(args.public_url.as_deref())?;
    let _held = hold(&args.place)?;
    serve(services(args).await?, args, listener, shutdown).await
}

/// Serves on a listener until `shutdown` is done. From then on it is not ready; after the time to drain it takes no more
/// visitors, lets requests and a mail under way finish, and closes the database.
///
/// # Errors
/// When the listener fails, or something about mail makes no sense.
pub async fn serve(
    services: Services,
    args: &ServeArgs,
    listener: TcpListener,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> anyhow::Result<()> {
    let address = listener.local_addr()?;
    let store = services.store.clone();
    let sweeper = tokio::spawn(sweep(services.clone()));
    let mail = send_mail(&services, args)?;
    let stopping = Stopping::default();
    let app: IntoMakeServiceWithConnectInfo<_, SocketAddr> =
        router::build(services, args, &stopping).into_make_service_with_connect_info();
    // The one line on stdout: people click it, tests read the port from it.
    println!("Pendulum listens on http://{address}");
    let drain = Duration::from_secs(args.drain_seconds.into());
    let (closes, closed) = oneshot::channel();
    let serving = axum::serve(listener, app).with_graceful_shutdown(async move {
        shutdown.await;
        stopping.begin();
        tracing::info!(drain_seconds = drain.as_secs(), "told to stop");
        sleep(drain).await;
        // Nobody waits for it once the server has failed by itself.
        let _ = closes.send(());
    });
    tokio::select! {
        ended = serving.into_future() => ended?,
        () = out_of_time(closed) => tracing::warn!("requests that did not end in time were cut off"),
    }
    sweeper.abort();
    // After the requests, which may have queued something.
    if let Some((worker, stop)) = mail {
        // One that is gone already need not be told.
        let _ = stop.send(());
        worker.await?;
    }
    // So that the one file holds everything: whoever copies it now copies it whole.
    if timeout(CLOSE_WITHIN, store.close()).await.is_err() {
        tracing::warn!("the database was not closed in time; nothing that was saved is lost");
    }
    Ok(())
}

/// Done when requests under way have had their time since `closed`.
async fn out_of_time(closed: oneshot::Receiver<()>) {
    match closed.await {
        Ok(()) => sleep(FINISH_WITHIN).await,
        Err(_) => std::future::pending().await,
    }
}

/// Makes the data folder where it is missing, and takes its lock; nothing to take with PostgreSQL.
fn hold(place: &DataArgs) -> anyhow::Result<Option<FolderLock>> {
    let Some(folder) = place.folder() else {
        return Ok(None);
    };
    make_private_folder(folder)
        .with_context(|| format!("can't make the data folder {}: choose another with --data DIR", folder.display()))?;
    let taken = FolderLock::take(folder).with_context(|| {
        format!("can't write in the data folder {}: give it to the user that runs this", folder.display())
    })?;
    match taken {
        Some(lock) => Ok(Some(lock)),
        None => Err(anyhow!(
            "another server runs on the data folder {}: stop that one, or give this one a folder of its own with --data DIR; \
             several processes can share a PostgreSQL database (--database-url URL)",
            folder.display()
        )),
    }
}

/// Opens what a server works with.
///
/// # Errors
/// As [`run`].
pub async fn services(args: &ServeArgs) -> anyhow::Result<Services> {
    let outgoing = args.mail.outgoing(args.public_url.as_deref())?;
    let instruments = match &args.instruments {
        None => Catalogue::shipped().clone(),
        Some(folder) => instruments::with_own(folder).with_context(|| {
            format!(
                "can't read the questionnaires in {}: choose another folder with --instruments DIR",
                folder.display()
            )
        })?,
    };
    let store = Store::open(&args.place.location()).await?;
    let hashes_at_once = available_parallelism().map_or(1, usize::from);
    Ok(Services {
        store,
        instruments: Arc::new(instruments),
        rules: Arc::default(),
        passwords: Passwords::new(hashes_at_once)?,
        post: outgoing.map(|outgoing| Post::new(&outgoing.origin, outgoing.from.email.domain())),
        origin: args.public_url.as_deref().map(|url| url.trim_end_matches('/').into()),
        passkeys: Passkeys::at(args.public_url.as_deref().unwrap_or(HERE)),
        limits: Arc::new(Limits::new(args.rates())),
        files: assets::files()?,
    })
}

/// Makes the data folder, readable by this user alone: what is in it is private.
pub(crate) fn make_private_folder(folder: &std::path::Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Starts the task that sends mail, where there is a mail server; with what stops it.
fn send_mail(services: &Services, args: &ServeArgs) -> anyhow::Result<Option<(JoinHandle<()>, oneshot::Sender<()>)>> {
    let outgoing = args.mail.outgoing(args.public_url.as_deref())?;
    let (Some(outgoing), Some(post)) = (outgoing, services.post.clone()) else { return Ok(None) };
    let worker = Worker {
        store: services.store.clone(),
        relay: outgoing.relay,
        from: outgoing.from,
        post,
        pace: args.mail.pace,
    };
    let (stop, stopped) = oneshot::channel();
    let running = worker.run(async {
        // Whether it was told to or nobody is left to tell it.
        let _ = stopped.await;
    });
    Ok(Some((tokio::spawn(running), stop)))
}

/// Sweeps what has expired and quiet counters, for as long as the server runs.
async fn sweep(services: Services) {
    let mut ticks = tokio::time::interval(SWEEP_EVERY);
    loop {
        ticks.tick().await;
        services.limits.tidy();
        if let Err(error) = sweep_once(&services.store, now()).await {
            tracing::warn!(error = &error as &dyn std::error::Error, "what has expired could not be swept");
        }
    }
}

async fn sweep_once(store: &Store, now: Instant) -> Result<(), StoreError> {
    store.delete_expired_sessions(now).await?;
    store.delete_expired_confirmations(Instant(now.0 - code::REMEMBERED)).await?;
    store.delete_expired_resets(Instant(now.0 - link::REMEMBERED)).await?;
    store.delete_expired_invitations(Instant(now.0 - link::REMEMBERED)).await?;
    store.clear_ended_shares(now).await?;
    if store.erase_traces().await? == Traces::Left {
        tracing::info!("traces of what was deleted are left for the next sweep: somebody still reads from before");
    }
    Ok(())
}

/// Done when the process has been asked to stop this many times.
pub(crate) fn told_to_stop(times: usize) -> anyhow::Result<impl Future<Output = ()> + Send + 'static> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        for _ in 0..times {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
            }
        }
    })
}
