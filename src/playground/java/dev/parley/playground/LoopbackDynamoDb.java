package dev.parley.playground;

import java.io.OutputStream;

/**
 * The main class of the process that {@link DynamoDbLocal} starts: DynamoDB Local as its own main class starts it,
 * except that it listens on the loopback address only (its options name a port but no address) and ends when its
 * standard input does, so that it never outlives the process that started it, however that one ended.
 *
 * <p>By reflection, because DynamoDB Local is not on the class path this is compiled with. The names are those of
 * DynamoDB Local 3.1.0 and Jetty 12.
 */
final class LoopbackDynamoDb {

    private LoopbackDynamoDb() {}

    public static void main(String[] arguments) throws Exception {
        var proxy = Class.forName("software.amazon.dynamodb.services.local.main.ServerRunner")
                .getMethod("createServerFromCommandLineArgs", String[].class)
                .invoke(null, (Object) arguments);
        listenOnLoopback(proxy);
        proxy.getClass().getMethod("start").invoke(proxy);
        System.in.transferTo(OutputStream.nullOutputStream());
        System.exit(0);
    }

    private static void listenOnLoopback(Object proxy) throws ReflectiveOperationException {
        var field = proxy.getClass().getDeclaredField("server");
        field.setAccessible(true);
        var jetty = field.get(proxy);
        var connectors = (Object[]) jetty.getClass().getMethod("getConnectors").invoke(jetty);
        for (var connector : connectors) {
            connector.getClass().getMethod("setHost", String.class).invoke(connector, "127.0.0.1");
        }
    }
}
